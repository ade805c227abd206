package io.redress.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;

/** Turns, scales and writes decoded pictures. Pixels go in and pixels come out, in sRGB: no profile, no metadata. */
final class Canvas {
    /** Text in photographed chats stays crisp, at a third of the bytes of full quality. */
    private static final float JPEG_QUALITY = 0.87f;

    private Canvas() {}

    /** The picture as it is meant to be seen; {@code orientation} is EXIF's 1 to 8. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1 && image.getType() != BufferedImage.TYPE_CUSTOM) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lies = orientation >= 5;
        var upright = blank(image, lies ? height : width, lies ? width : height);
        paint(upright, image, turn(orientation, width, height), RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        return upright;
    }

    private static AffineTransform turn(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    /** A copy whose longer side is at most {@code side} pixels, halved step by step so that no detail flickers. */
    static BufferedImage fit(BufferedImage image, int side) {
        var fitted = image;
        while (Math.max(fitted.getWidth(), fitted.getHeight()) > side) {
            double scale = Math.max(0.5, (double) side / Math.max(fitted.getWidth(), fitted.getHeight()));
            int width = Math.max(1, (int) Math.round(fitted.getWidth() * scale));
            int height = Math.max(1, (int) Math.round(fitted.getHeight() * scale));
            var smaller = blank(image, width, height);
            var shrink = AffineTransform.getScaleInstance(
                    (double) width / fitted.getWidth(), (double) height / fitted.getHeight());
            paint(smaller, fitted, shrink, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            fitted = smaller;
        }
        return fitted;
    }

    private static BufferedImage blank(BufferedImage like, int width, int height) {
        boolean hasAlpha = like.getColorModel().hasAlpha();
        return new BufferedImage(width, height, hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
    }

    private static void paint(BufferedImage target, BufferedImage source, AffineTransform transform, Object how) {
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, how);
            graphics.drawImage(source, transform, null);
        } finally {
            graphics.dispose();
        }
    }

    static void write(BufferedImage image, Format format, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format.extension).next();
        try (var out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            var wanted = writer.getDefaultWriteParam();
            if (format == Format.JPEG) {
                wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                wanted.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), wanted);
        } finally {
            writer.dispose();
        }
    }
}
