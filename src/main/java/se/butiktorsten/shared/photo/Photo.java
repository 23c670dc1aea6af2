package se.butiktorsten.shared.photo;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import se.butiktorsten.shared.Sha256;

/**
 * A photo as we keep it, of a product or of a move on a work card: a JPEG of at most 800 pixels a side, turned upright, drawn anew so that nothing
 * but the picture is left of the file it came from.
 */
public final class Photo {

    /** The longest side of a kept photo, in pixels. */
    public static final int LONGEST_SIDE = 800;

    /** The largest file that is looked at, in bytes. */
    public static final int LARGEST_FILE = 10 * 1024 * 1024;

    static final int MEGAPIXELS_MAX = 100;

    /** A progressive JPEG is held whole while its passes arrive, however small it is to become. */
    static final int PROGRESSIVE_MEGAPIXELS_MAX = 40;

    /** No side is longer than a JPEG's can be: decoders hold some whole rows. */
    private static final int SIDE_MAX = 65_535;

    /** The longest side of what is decoded: enough above {@link #LONGEST_SIDE} that the photo stays smooth. */
    private static final int DECODED_SIDE = 2_000;

    private static final Object ONE_AT_A_TIME = new Object();
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> PNG_PICTURE_CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final double QUALITY = 0.85;

    private final byte[] jpeg;
    private final String sha256;

    private Photo(byte[] jpeg) {
        this.jpeg = jpeg;
        this.sha256 = Sha256.hex(jpeg);
    }

    /**
     * Makes a photo of what somebody sent. The size is read from the head of the file and judged before a single pixel
     * is decoded.
     *
     * @param file a JPEG or PNG of at most 10 megabytes and 100 megapixels (40 in a progressive JPEG); anything else is
     *     refused with {@link UnusablePhoto}
     */
    public static Photo from(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw UnusablePhoto.tooManyBytes(LARGEST_FILE / 1024 / 1024);
        }
        try {
            byte[] picture = isPng(file) ? withoutExtras(file) : file;
            synchronized (ONE_AT_A_TIME) {
                return new Photo(
                        drawnAnew(decoded(picture), JpegHead.of(picture).orientation()));
            }
        } catch (UnusablePhoto refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The decoders answer a broken file with whatever exception they happen to fall over.
            throw UnusablePhoto.notAPicture();
        }
    }

    /** A photo that was kept before. */
    public static Photo kept(byte[] jpeg) {
        return new Photo(jpeg);
    }

    /** The JPEG file. */
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** The SHA-256 of the JPEG, in hex; changes exactly when the picture does. */
    public String sha256() {
        return sha256;
    }

    private static boolean isPng(byte[] file) {
        return file.length > PNG_SIGNATURE.length
                && Arrays.equals(file, 0, PNG_SIGNATURE.length, PNG_SIGNATURE, 0, PNG_SIGNATURE.length);
    }

    /** A PNG without its text and colour profile chunks, which may unpack to any size. */
    private static byte[] withoutExtras(byte[] png) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(png.length);
        DataOutputStream out = new DataOutputStream(kept);
        out.write(PNG_SIGNATURE);
        DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(png, PNG_SIGNATURE.length, png.length - PNG_SIGNATURE.length));
        String type = "";
        while (!type.equals("IEND")) {
            int length = in.readInt();
            byte[] name = in.readNBytes(4);
            type = new String(name, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (length < 0 || length > in.available()) {
                throw new IOException("A chunk longer than the file");
            }
            byte[] dataAndChecksum = in.readNBytes(length + 4);
            if (PNG_PICTURE_CHUNKS.contains(type)) {
                out.writeInt(length);
                out.write(name);
                out.write(dataAndChecksum);
            }
        }
        return kept.toByteArray();
    }

    /** The picture, of a very large one only every second, third … row and column: so it never needs much memory. */
    private static BufferedImage decoded(byte[] picture) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw UnusablePhoto.notAPicture();
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName();
                if (!format.equalsIgnoreCase("JPEG") && !format.equalsIgnoreCase("png")) {
                    throw UnusablePhoto.notAPicture();
                }
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                refuseTooMany(width, height, JpegHead.of(picture).isProgressive());
                int every = (Math.max(width, height) + DECODED_SIDE - 1) / DECODED_SIDE;
                ImageReadParam some = reader.getDefaultReadParam();
                some.setSourceSubsampling(every, every, 0, 0);
                return reader.read(0, some);
            } finally {
                reader.dispose();
            }
        }
    }

    private static void refuseTooMany(int width, int height, boolean isProgressive) {
        int most = isProgressive ? PROGRESSIVE_MEGAPIXELS_MAX : MEGAPIXELS_MAX;
        if ((long) width * height > most * 1_000_000L || Math.max(width, height) > SIDE_MAX) {
            throw UnusablePhoto.tooManyPixels(most);
        }
    }

    private static byte[] drawnAnew(BufferedImage picture, Orientation held) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        int longest = Math.min(LONGEST_SIDE, Math.max(picture.getWidth(), picture.getHeight()));
        Thumbnails.of(picture)
                .size(longest, longest)
                .addFilter(ExifFilterUtils.getFilterForOrientation(held))
                .addFilter(Photo::onWhite)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(jpeg);
        return jpeg.toByteArray();
    }

    /** JPEG knows no transparency; what was transparent becomes paper. */
    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.setComposite(AlphaComposite.SrcOver);
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }
}
