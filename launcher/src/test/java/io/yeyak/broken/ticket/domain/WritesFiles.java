package io.yeyak.broken.ticket.domain;

import java.io.File;

/** A domain that touches the world. */
public record WritesFiles(File file) {}
