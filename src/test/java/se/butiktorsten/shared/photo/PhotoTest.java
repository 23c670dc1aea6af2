package se.butiktorsten.shared.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

public class PhotoTest {

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
                        refused -> assertThat(refused.code()).isEqualTo("shared.photo-too-many-pixels"));
    }

    @Test
    void refusesAProgressiveJpegThatWouldBeHeldWhole() throws IOException {
        byte[] small = progressive(picture(64, 64, "jpg"));

        assertThat(Photo.from(small).jpeg()).isNotEmpty();
        assertThatThrownBy(() -> Photo.from(sized(small, 7_000, 6_000)))
                .isInstanceOfSatisfying(
                        UnusablePhoto.class,
                        refused -> assertThat(refused.facts()).containsEntry("max", 40));
    }

    @Test
    void shrinksAVeryLargePhotoInLittleMemory() throws IOException {
        byte[] jpeg = encode(halfWhite(8_000, 6_000), "jpg");
        byte[] png = plainPng(10_000, 10_000);

        for (byte[] file : new byte[][] {jpeg, png}) {
            long before = allocated();
            Photo photo = Photo.from(file);
            long used = allocated() - before;

            assertThat(decode(photo).getWidth()).isEqualTo(800);
            assertThat(used).isLessThan(64 * 1024 * 1024);
        }
        BufferedImage kept = decode(Photo.from(jpeg));
        assertThat(new Color(kept.getRGB(390, 300)).getRed()).isGreaterThan(250);
        assertThat(new Color(kept.getRGB(410, 300)).getRed()).isLessThan(5);
    }

    /** Everything that this thread ever asked for, garbage included: more than it held at any moment. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static BufferedImage halfWhite(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.dispose();
        return image;
    }

    /** A black PNG, never held as a picture. */
    private static byte[] plainPng(int width, int height) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(pixels)) {
            byte[] row = new byte[1 + 3 * width];
            for (int y = 0; y < height; y++) {
                deflated.write(row);
            }
        }
        byte[] head = headOfAPng(width, height);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(head, 0, head.length - 12);
        file.write(chunk("IDAT", pixels.toByteArray()));
        file.write(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] progressive(byte[] jpeg) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(ImageIO.read(new ByteArrayInputStream(jpeg)), null, null), param);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** The same JPEG, whose frame promises another size. */
    private static byte[] sized(byte[] jpeg, int width, int height) {
        byte[] file = jpeg.clone();
        for (int at = 2; at < file.length; at += 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF)) {
            if ((file[at + 1] & 0xFF) == 0xC2) {
                file[at + 5] = (byte) (height >> 8);
                file[at + 6] = (byte) height;
                file[at + 7] = (byte) (width >> 8);
                file[at + 8] = (byte) width;
                return file;
            }
        }
        throw new AssertionError("Not progressive");
    }

    @Test
    void refusesTooManyBytes() {
        assertThatThrownBy(() -> Photo.from(new byte[10 * 1024 * 1024 + 1]))
                .isInstanceOfSatisfying(
                        UnusablePhoto.class,
                        refused -> assertThat(refused.code()).isEqualTo("shared.photo-too-large"));
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
                            refused -> assertThat(refused.code()).isEqualTo("shared.photo-not-a-picture"));
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

    public static byte[] picture(int width, int height, String format) throws IOException {
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
