package io.redress.web;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Takes the photos that people send as evidence. */
final class Camera {

    private Camera() {}

    /** A JPEG of something dark on a table. */
    static byte[] photo() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR);
        var drawing = image.createGraphics();
        drawing.setPaint(new GradientPaint(0, 0, new Color(205, 210, 214), 640, 480, new Color(150, 158, 168)));
        drawing.fillRect(0, 0, 640, 480);
        drawing.setColor(new Color(50, 54, 60));
        drawing.fillOval(220, 90, 210, 260);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
