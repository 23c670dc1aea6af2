package se.butiktorsten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotoTest {

    @Test
    void shrinksALargePhotoToEightHundredPixels() throws IOException {
        Photo photo = Photo.from(picture(1600, 1200, "jpg"));

        BufferedImage kept = decode(photo);
        assertThat(kept.getWidth()).isEqualTo(800);
        assertThat(kept.getHeight()).isEqualTo(600);
    }

    @Test
    void leavesASmallPhotoItsSize() throws IOException {
        Photo photo = Photo.from(picture(120, 90, "png"));

        BufferedImage kept = decode(photo);
        assertThat(kept.getWidth()).isEqualTo(120);
        assertThat(kept.getHeight()).isEqualTo(90);
    }

    @Test
    void turnsAPhotoUprightAndForgetsWhatTheCameraWrote() throws IOException {
        byte[] lyingOnItsSide = withExif(picture(200, 100, "jpg"), 6, "Malmö, hos Anna");

        Photo photo = Photo.from(lyingOnItsSide);

        BufferedImage kept = decode(photo);
        assertThat(kept.getWidth()).isEqualTo(100);
        assertThat(kept.getHeight()).isEqualTo(200);
        assertThat(new String(photo.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "hos Anna");
    }

    @Test
    void paintsWhatIsTransparentOnWhite() throws IOException {
        BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);

        Photo photo = Photo.from(encode(clear, "png"));

        assertThat(new Color(decode(photo).getRGB(20, 20)).getRed()).isGreaterThan(250);
    }

    @Test
    void refusesTooManyPixelsWithoutDecodingThem() throws IOException {
        byte[] bomb = headOfAPng(30_000, 30_000);

        assertThatThrownBy(() -> Photo.from(bomb))
                .isInstanceOfSatisfying(
                        UnusablePhoto.class,
                        refused -> assertThat(refused.code()).isEqualTo("catalog.photo-too-many-pixels"));
    }

    @Test
    void refusesTooManyBytes() {
        assertThatThrownBy(() -> Photo.from(new byte[10 * 1024 * 1024 + 1]))
                .isInstanceOfSatisfying(
                        UnusablePhoto.class,
                        refused -> assertThat(refused.code()).isEqualTo("catalog.photo-too-large"));
    }

    @Test
    void refusesWhatIsNoJpegOrPng() throws IOException {
        byte[] gif = encode(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "gif");
        byte[] page = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
        byte[] photo = picture(100, 100, "jpg");

        for (byte[] file : new byte[][] {gif, page, {}, Arrays.copyOf(photo, 40), headOfAPng(10, 10)}) {
            assertThatThrownBy(() -> Photo.from(file))
                    .isInstanceOfSatisfying(
                            UnusablePhoto.class,
                            refused -> assertThat(refused.code()).isEqualTo("catalog.photo-not-a-picture"));
        }
    }

    @Test
    void skipsTextInAPngThatWouldUnpackToAnySize() throws IOException {
        byte[] png = picture(50, 50, "png");
        ByteArrayOutputStream withText = new ByteArrayOutputStream();
        withText.write(png, 0, 33);
        withText.write(chunk("zTXt", "comment\0\0not even deflated".getBytes(StandardCharsets.ISO_8859_1)));
        withText.write(png, 33, png.length - 33);

        Photo photo = Photo.from(withText.toByteArray());

        assertThat(decode(photo).getWidth()).isEqualTo(50);
    }

    @Test
    void theSamePictureHasTheSameMark() throws IOException {
        Photo photo = Photo.from(picture(60, 60, "jpg"));

        assertThat(photo.sha256())
                .hasSize(64)
                .isEqualTo(Photo.kept(photo.jpeg()).sha256())
                .isNotEqualTo(Photo.from(picture(61, 60, "jpg")).sha256());
    }

    static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.ORANGE);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.dispose();
        return encode(image, format);
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, file)).isTrue();
        return file.toByteArray();
    }

    private static BufferedImage decode(Photo photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    }

    /** The JPEG with an EXIF block in front that says how the camera was held and holds a remark. */
    private static byte[] withExif(byte[] jpeg, int orientation, String remark) throws IOException {
        byte[] text = remark.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(exif);
        out.writeBytes("Exif\0\0MM");
        out.writeShort(42);
        out.writeInt(8);
        out.writeShort(2);
        out.writeShort(0x010e);
        out.writeShort(2);
        out.writeInt(text.length);
        out.writeInt(38);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        out.write(text);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(file);
        whole.write(jpeg, 0, 2);
        whole.writeShort(0xffe1);
        whole.writeShort(exif.size() + 2);
        whole.write(exif.toByteArray());
        whole.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    /** A PNG that promises so many pixels and holds none. */
    private static byte[] headOfAPng(int width, int height) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        file.write(chunk("IHDR", head.toByteArray()));
        file.write(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(chunk);
        out.writeInt(data.length);
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        out.write(name);
        out.write(data);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        out.writeInt((int) checksum.getValue());
        return chunk.toByteArray();
    }
}
