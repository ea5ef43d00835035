package io.yeyak.launcher.gateway.eticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.yeyak.common.config.Secret;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TicketCodeTest {

    private static final IssuedTicket TICKET = new IssuedTicket(
            UUID.fromString("3c9a7e10-84b6-5f2d-9e01-7a6b5c4d3e20"),
            UUID.fromString("6f2d1c0a-52a1-5d0e-9a3b-8f5a2c7d1e40"),
            UUID.fromString("0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00"));

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H");
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final int SCALE = 4;

    private final TicketCodes codes = TicketCodes.of(new Secret(TicketCodes.newKey()));

    @Test
    void aCodeSaysWhichTicketItIs() {
        String code = codes.code(TICKET);

        assertThat(code).startsWith("YEYAK1.").hasSizeLessThan(200);
        assertThat(codes.read(code)).contains(TICKET);
    }

    @Test
    void aReaderReadsWhatIsDrawn() throws Exception {
        String code = codes.code(TICKET);

        assertThat(read(Drawing.of(code))).isEqualTo(code);
    }

    @Test
    void aCodeThatIsAlteredInAnyCharacterIsNone() {
        String code = codes.code(TICKET);

        for (int place = 0; place < code.length(); place++) {
            char other = code.charAt(place) == 'A' ? 'B' : 'A';
            String altered = code.substring(0, place) + other + code.substring(place + 1);
            assertThat(codes.read(altered)).as("altered at " + place).isEmpty();
        }
        assertThat(codes.read(code + "A")).isEmpty();
        assertThat(codes.read(code + "=")).isEmpty();
        assertThat(codes.read(code.substring(1))).isEmpty();
    }

    @Test
    void aCodeOfAnotherKeyIsNone() {
        TicketCodes others = TicketCodes.of(new Secret(TicketCodes.newKey()));

        assertThat(codes.read(others.code(TICKET))).isEmpty();
    }

    @Test
    void whatNobodyMadeIsNone() {
        assertThat(codes.read("")).isEmpty();
        assertThat(codes.read("YEYAK1.")).isEmpty();
        assertThat(codes.read("YEYAK1..")).isEmpty();
        assertThat(codes.read("YEYAK2.AAAA.AAAA")).isEmpty();
        assertThat(codes.read("YEYAK1.AAAA.AAAA")).isEmpty();
        assertThat(codes.read("YEYAK1." + "A".repeat(5000))).isEmpty();
    }

    @Test
    void aKeyWhoseHalvesDoNotBelongTogetherIsRefused() {
        String[] one = TicketCodes.newKey().split("\\.", -1);
        String[] other = TicketCodes.newKey().split("\\.", -1);

        assertThatThrownBy(() -> TicketCodes.of(new Secret(one[0] + "." + other[1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not belong together")
                .hasMessageNotContaining(one[0]);
        assertThatThrownBy(() -> TicketCodes.of(new Secret("nonsense"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(String svg) throws Exception {
        Matcher size = SIDE.matcher(svg);
        assertThat(size.find()).isTrue();
        int side = Integer.parseInt(size.group(1)) * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * SCALE;
            int y = Integer.parseInt(run.group(2)) * SCALE;
            int width = Integer.parseInt(run.group(3)) * SCALE;
            for (int line = y; line < y + SCALE; line++) {
                Arrays.fill(pixels, line * side + x, line * side + x + width, 0);
            }
        }
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
