package io.redress.evidence;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The two things we ask of a picture's metadata before it is thrown away.
 *
 * @param orientation 1 to 8 as in EXIF; 1, upright, when it is not said or not readable
 * @param hasLocation it says where the picture was taken
 */
record Exif(int orientation, boolean hasLocation) {
    private static final Exif NONE = new Exif(1, false);

    static Exif of(Path file, Format format) {
        try {
            return switch (format) {
                case JPEG -> from(JpegMetadataReader.readMetadata(file.toFile()));
                case PNG -> from(PngMetadataReader.readMetadata(file.toFile()));
                default -> NONE;
            };
        } catch (ImageProcessingException | IOException | RuntimeException _) {
            // Broken metadata is no reason to refuse a picture: none of it gets into the display version.
            return NONE;
        }
    }

    private static Exif from(Metadata metadata) {
        var first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var said = first == null ? null : first.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        int orientation = said == null || said < 1 || said > 8 ? 1 : said;
        return new Exif(orientation, hasGps(metadata) || hasXmpGps(metadata));
    }

    private static boolean hasGps(Metadata metadata) {
        return metadata.getDirectoriesOfType(GpsDirectory.class).stream().anyMatch(gps -> gps.getTagCount() > 1);
    }

    private static boolean hasXmpGps(Metadata metadata) {
        return metadata.getDirectoriesOfType(XmpDirectory.class).stream()
                .flatMap(xmp -> xmp.getXmpProperties().keySet().stream())
                .anyMatch(key -> key.contains("GPSLatitude") || key.contains("GPSLongitude"));
    }
}
