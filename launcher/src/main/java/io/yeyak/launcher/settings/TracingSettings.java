package io.yeyak.launcher.settings;

import java.net.URI;

/**
 * Where traces go.
 *
 * @param endpoint speaks OTLP over HTTP
 * @param sampleRatio of the requests that come without a decision, 0 to 1
 */
public record TracingSettings(URI endpoint, double sampleRatio) {}
