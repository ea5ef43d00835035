package io.yeyak.launcher.system;

/** A platform that runs somewhere, for those who use it. */
interface Platform {

    /** The API as that user. */
    Api as(String user);

    /** The API as somebody whom the identity provider does not know. */
    Api asStranger();

    Provider provider();
}
