package io.yeyak.launcher.chart;

/**
 * The chart with the values of a preset.
 *
 * @param migrations how schemas come about: as the preset says, by a hook, or by a plain Job
 */
record Rendering(String preset, Migrations migrations, Manifests manifests) {

    enum Migrations {
        AS_THE_PRESET_SAYS,
        BY_A_HOOK,
        BY_A_JOB
    }

    @Override
    public String toString() {
        return preset + " " + migrations;
    }
}
