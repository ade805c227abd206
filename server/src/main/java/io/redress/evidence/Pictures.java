package io.redress.evidence;

import static io.redress.evidence.EvidenceRefusal.IMAGE_DAMAGED;
import static io.redress.evidence.EvidenceRefusal.IMAGE_FORMAT_NOT_SHOWN;
import static io.redress.evidence.EvidenceRefusal.IMAGE_TOO_MANY_FRAMES;
import static io.redress.evidence.EvidenceRefusal.IMAGE_TOO_MANY_PIXELS;
import static io.redress.evidence.EvidenceRefusal.IMAGE_TOO_SLOW;

import io.redress.evidence.Drawing.Drawn;
import io.redress.evidence.EvidenceItem.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * Draws the clean copies of a picture: a display version and a thumbnail that hold pixels and nothing else. Uses the
 * JDK's own decoders; size and frames are read from the header before a pixel is decoded.
 */
final class Pictures {
    static {
        // the JDK would else spool to files of its own, where no sweep finds them after a crash
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    static Drawing draw(Workspace workspace, Format format) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format.extension).next();
        try (var input = new StoppableInput(workspace.original(), EvidenceLimits.DECODING)) {
            reader.setInput(input, false, true);
            return draw(workspace, format, reader);
        } catch (StoppableInput.TimeOver _) {
            return new Drawing.Refused(IMAGE_TOO_SLOW);
        } catch (RuntimeException | IOException e) {
            // Hostile bytes make the decoders fail in every way they can; whatever it is, the picture is at fault.
            return new Drawing.Refused(isTimeOver(e) ? IMAGE_TOO_SLOW : IMAGE_DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isTimeOver(Exception e) {
        return e.getCause() instanceof StoppableInput.TimeOver;
    }

    private static Drawing draw(Workspace workspace, Format format, ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > EvidenceLimits.PIXELS) {
            return new Drawing.Refused(IMAGE_TOO_MANY_PIXELS);
        }
        int frames = format == Format.GIF ? reader.getNumImages(true) : 1;
        if (frames > EvidenceLimits.FRAMES) {
            return new Drawing.Refused(IMAGE_TOO_MANY_FRAMES);
        }
        if (!reader.getImageTypes(0).hasNext()) {
            return new Drawing.Refused(IMAGE_FORMAT_NOT_SHOWN);
        }
        var decoded = decode(reader, width * height);
        return decoded == null ? new Drawing.Refused(IMAGE_DAMAGED) : write(workspace, format, frames, decoded);
    }

    /** The first picture of the file; null when the file ends before it does. */
    private static @Nullable BufferedImage decode(ImageReader reader, long pixels) throws IOException {
        var isCutShort = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) ->
                isCutShort.compareAndSet(false, warning.matches("(?i).*(truncated|premature end of jpeg).*")));
        var wanted = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / EvidenceLimits.PIXELS_DECODED));
        if (step > 1) {
            wanted.setSourceSubsampling(step, step, 0, 0);
        }
        var image = reader.read(0, wanted);
        return isCutShort.get() ? null : image;
    }

    private static Drawing write(Workspace workspace, Format format, int frames, BufferedImage decoded)
            throws IOException {
        var exif = Exif.of(workspace.original(), format);
        var upright = Canvas.upright(decoded, exif.orientation());
        var display = format == Format.JPEG ? Format.JPEG : Format.PNG;
        Canvas.write(upright, display, workspace.display());
        Canvas.write(Canvas.fit(upright, EvidenceLimits.THUMBNAIL_SIDE), display, workspace.thumbnail());
        return new Drawn(display, new Picture(upright.getWidth(), upright.getHeight(), frames, exif.hasLocation()));
    }
}
