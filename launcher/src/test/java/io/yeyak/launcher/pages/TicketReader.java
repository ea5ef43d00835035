package io.yeyak.launcher.pages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Reads the code of a ticket off the screen, as somebody at an entrance does. */
final class TicketReader {

    private TicketReader() {}

    static String read(Locator code) {
        try {
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
            int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
            RGBLuminanceSource source = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (IOException | ReaderException e) {
            throw new AssertionError("nobody can read this code", e);
        }
    }
}
