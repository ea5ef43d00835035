package io.yeyak.launcher.settings;

import java.nio.file.Path;

/**
 * What the run command starts besides; a port of 0 means any that is free, and is kept.
 *
 * @param folder where everything is kept
 * @param demo whether shows are put on sale
 * @param httpPort of the gateway, which is started by its own settings
 */
public record EmbeddedSettings(Path folder, Demo demo, int httpPort, int postgresPort, int kafkaPort, int oidcPort) {}
