package io.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import io.redress.evidence.Drawing.Drawn;
import io.redress.evidence.Drawing.Refused;
import io.redress.evidence.EvidenceItem.Picture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clean copies of pictures: pixels and nothing else. */
class PicturesTests {

    @TempDir
    Path folder;

    private Workspace workspace = new Workspace(Path.of("."));

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    /** Where the corner that lies upper left in the file must be seen: columns and rows of thirds. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,2,0", "3,2,2", "4,0,2", "5,0,0", "6,2,0", "7,2,2", "8,0,2"})
    @DisplayName("D1 a photo is drawn the way up that its EXIF says")
    void turnsPhotosTheRightWayUp(int orientation, int column, int row) throws IOException {
        var drawn = (Drawn) draw(TestFiles.jpegWithExif(orientation), Format.JPEG);

        boolean lies = orientation >= 5;
        assertThat(drawn.picture()).isEqualTo(new Picture(lies ? 60 : 90, lies ? 90 : 60, 1, true));
        var image = ImageIO.read(workspace.display().toFile());
        int x = image.getWidth() * (2 * column + 1) / 6;
        int y = image.getHeight() * (2 * row + 1) / 6;
        assertThat(new Color(image.getRGB(x, y)).getGreen() + new Color(image.getRGB(x, y)).getBlue())
                .isGreaterThan(480);
    }

    @Test
    @DisplayName("D1 neither place nor any other EXIF gets into the copies")
    void leavesThePlaceBehind() throws Exception {
        assertThat(places(Files.write(folder.resolve("before"), TestFiles.jpegWithExif(6))))
                .isEqualTo(1);

        draw(TestFiles.jpegWithExif(6), Format.JPEG);

        for (var copy : new Path[] {workspace.display(), workspace.thumbnail()}) {
            assertThat(places(copy)).isZero();
            var metadata = ImageMetadataReader.readMetadata(copy.toFile());
            assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        }
    }

    @Test
    @DisplayName("D1 a thumbnail is at most 320 pixels long, however odd the picture")
    void drawsSmallThumbnails() throws IOException {
        draw(TestFiles.picture("png", 2000, 3), Format.PNG);

        var thumbnail = ImageIO.read(workspace.thumbnail().toFile());
        assertThat(thumbnail.getWidth()).isEqualTo(320);
        assertThat(thumbnail.getHeight()).isPositive();
    }

    @Test
    @DisplayName("D1 transparency stays transparent")
    void keepsTransparency() throws IOException {
        var clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);

        draw(TestFiles.encoded(clear, "png"), Format.PNG);

        assertThat(ImageIO.read(workspace.display().toFile()).getRGB(5, 5) >>> 24)
                .isZero();
    }

    @Test
    @DisplayName("D1 2.5 gigapixels in 100 bytes are refused from the header")
    void refusesBombsFromTheHeader() throws IOException {
        assertThat(draw(TestFiles.pngPromising(50_000, 50_000), Format.PNG))
                .isEqualTo(new Refused(EvidenceRefusal.IMAGE_TOO_MANY_PIXELS));
        assertThat(draw(TestFiles.pngPromising(Integer.MAX_VALUE, Integer.MAX_VALUE), Format.PNG))
                .isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("D1 a truncated photo and a script that begins like a GIF are refused as damaged")
    void refusesDamagedPictures() throws IOException {
        var photo = TestFiles.picture("jpg", 800, 600);

        assertThat(draw(Arrays.copyOf(photo, photo.length / 2), Format.JPEG))
                .isEqualTo(new Refused(EvidenceRefusal.IMAGE_DAMAGED));
        assertThat(draw(TestFiles.gifScript(), Format.GIF)).isInstanceOf(Refused.class);
        assertThat(draw(TestFiles.pngPromising(100, 100), Format.PNG))
                .isEqualTo(new Refused(EvidenceRefusal.IMAGE_DAMAGED));
    }

    private Drawing draw(byte[] bytes, Format format) throws IOException {
        Files.write(workspace.original(), bytes);
        return Pictures.draw(workspace, format);
    }

    private static long places(Path file) throws Exception {
        return ImageMetadataReader.readMetadata(file.toFile()).getDirectoriesOfType(GpsDirectory.class).stream()
                .filter(gps -> gps.getGeoLocation() != null)
                .count();
    }
}
