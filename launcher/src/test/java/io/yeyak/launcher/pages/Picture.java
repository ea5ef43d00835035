package io.yeyak.launcher.pages;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * What could be seen.
 *
 * @param pixels none of them transparent
 */
record Picture(BufferedImage pixels) {

    // On an edge, the smoothing of letters and lines may come out as any shade between the two sides.
    private static final int SMOOTHING = 8;

    static Picture of(byte[] png) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Picture read(Path file) {
        try {
            return new Picture(ImageIO.read(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAsLargeAs(Picture other) {
        return pixels.getWidth() == other.pixels.getWidth() && pixels.getHeight() == other.pixels.getHeight();
    }

    /** How many pixels of another one, as large as this, are what no smoothing makes of this one. */
    int differences(Picture other) {
        int found = 0;
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                int seen = other.pixels.getRGB(x, y);
                if (seen != pixels.getRGB(x, y) && !couldBe(seen, x, y)) {
                    found++;
                }
            }
        }
        return found;
    }

    private boolean couldBe(int seen, int x, int y) {
        return isBetween(seen, x, y, 16) && isBetween(seen, x, y, 8) && isBetween(seen, x, y, 0);
    }

    // Between the darkest and the lightest of its place and the eight around it, for one of the three colours.
    private boolean isBetween(int seen, int x, int y, int shift) {
        int darkest = 255;
        int lightest = 0;
        for (int row = Math.max(0, y - 1); row <= Math.min(pixels.getHeight() - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(pixels.getWidth() - 1, x + 1); column++) {
                int shade = (pixels.getRGB(column, row) >> shift) & 0xff;
                darkest = Math.min(darkest, shade);
                lightest = Math.max(lightest, shade);
            }
        }
        int shade = (seen >> shift) & 0xff;
        return shade >= darkest - SMOOTHING && shade <= lightest + SMOOTHING;
    }
}
