package io.yeyak.launcher;

/** Starts Yeyak. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("Yeyak");
    }
}
