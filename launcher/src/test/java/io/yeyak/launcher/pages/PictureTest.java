package io.yeyak.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final int SIDE = 20;
    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0x000000;
    private static final int GREY = 0x808080;
    private static final int RED = 0xff0000;

    @Test
    void isLikeItself() {
        assertThat(halves().differences(halves())).isZero();
    }

    @Test
    void anEdgeMayBeSmoothed() {
        Picture other = halves();
        other.pixels().setRGB(SIDE / 2, 3, GREY);

        assertThat(halves().differences(other)).isZero();
    }

    @Test
    void whatIsNotAtAnEdgeHasToBeTheSame() {
        Picture other = halves();
        other.pixels().setRGB(2, 3, GREY);

        assertThat(halves().differences(other)).isEqualTo(1);
    }

    @Test
    void aColourThatNeitherSideHasIsSeenAtAnEdgeToo() {
        Picture grey = new Picture(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB));
        Picture red = new Picture(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB));
        red.pixels().setRGB(4, 4, RED);

        assertThat(grey.differences(red)).isEqualTo(1);
    }

    @Test
    void anotherSizeIsSeen() {
        Picture larger = new Picture(new BufferedImage(SIDE, SIDE + 1, BufferedImage.TYPE_INT_RGB));

        assertThat(halves().isAsLargeAs(larger)).isFalse();
        assertThat(halves().isAsLargeAs(halves())).isTrue();
    }

    // Black on the left, white on the right.
    private static Picture halves() {
        BufferedImage pixels = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                pixels.setRGB(x, y, x < SIDE / 2 ? BLACK : WHITE);
            }
        }
        return new Picture(pixels);
    }
}
