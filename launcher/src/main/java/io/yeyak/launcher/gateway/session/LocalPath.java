package io.yeyak.launcher.gateway.session;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A path of our own to go back to. What would lead anywhere else, or round in a circle, becomes the first page. */
final class LocalPath {

    static final String FIRST_PAGE = "/";

    private static final String CONSOLE = "/console";
    private static final int LONGEST = 1000;

    private LocalPath() {}

    static String of(@Nullable String offered) {
        return offered != null && isLocal(offered) ? offered : FIRST_PAGE;
    }

    /** The page that tells of a problem with signing in: the one that somebody came from, or its like. */
    static String telling(String back, String problem) {
        boolean isConsole = back.equals(CONSOLE) || back.startsWith(CONSOLE + "/") || back.startsWith(CONSOLE + "?");
        return (isConsole ? CONSOLE : FIRST_PAGE) + "?problem=" + problem;
    }

    // Browsers take a backslash for a slash, and two of those for the beginning of a host.
    private static boolean isLocal(String path) {
        if (path.length() > LONGEST || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return false;
        }
        try {
            URI uri = new URI(path);
            return !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && !uri.getPath().startsWith("/sign-")
                    && path.chars().allMatch(character -> character > ' ' && character < 0x7f);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
