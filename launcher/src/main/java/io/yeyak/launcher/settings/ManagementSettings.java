package io.yeyak.launcher.settings;

/** Where the process says how it is; port 0 means any that is free. */
public record ManagementSettings(String host, int port) {}
