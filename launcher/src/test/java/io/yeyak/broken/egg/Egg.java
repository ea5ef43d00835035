package io.yeyak.broken.egg;

import io.yeyak.broken.hen.Hen;

/** The other half. */
public record Egg(Hen hen) {}
