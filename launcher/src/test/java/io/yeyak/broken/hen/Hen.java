package io.yeyak.broken.hen;

import io.yeyak.broken.egg.Egg;

/** One half of a circle. */
public record Hen(Egg egg) {}
