package io.yeyak.launcher.gateway.eticket;

import io.nayuki.qrcodegen.QrCode;

/** Draws a code as SVG: one path, sharp at any size, black on white in every theme. */
final class Drawing {

    // What readers need around it (ISO/IEC 18004).
    private static final int MARGIN = 4;

    private Drawing() {}

    static String of(String code) {
        QrCode qr = QrCode.encodeText(code, QrCode.Ecc.MEDIUM);
        int side = qr.size + 2 * MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/>"
                + "<path fill=\"#000\" d=\"" + path(qr) + "\"/></svg>";
    }

    private static String path(QrCode qr) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < qr.size; y++) {
            int x = 0;
            while (x < qr.size) {
                int end = endOfRun(qr, x, y);
                if (end > x) {
                    drawRun(path, x + MARGIN, y + MARGIN, end - x);
                }
                x = end + 1;
            }
        }
        return path.toString();
    }

    private static void drawRun(StringBuilder path, int x, int y, int length) {
        path.append('M').append(x).append(' ').append(y);
        path.append('h').append(length).append("v1H").append(x).append('z');
    }

    private static int endOfRun(QrCode qr, int from, int y) {
        int end = from;
        while (end < qr.size && qr.getModule(end, y)) {
            end++;
        }
        return end;
    }
}
