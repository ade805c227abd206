package io.redress.simulator;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures that the people of the stories take: real PNG files, drawn here, so that nothing has to be shipped. */
final class Photograph {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private Photograph() {}

    static byte[] of(String caption) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(caption.hashCode() & 0x7f7f7f));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
        pen.drawString(caption, 24, HEIGHT / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
