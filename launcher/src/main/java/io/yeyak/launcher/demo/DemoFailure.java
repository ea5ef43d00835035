package io.yeyak.launcher.demo;

/** The platform did not take what the demo has for it; the message says what it answered. */
public final class DemoFailure extends RuntimeException {

    DemoFailure(String message) {
        super(message);
    }
}
