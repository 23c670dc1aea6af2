package se.butiktorsten.catalog;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * A photo of a product as we keep it: a JPEG of at most 800 pixels a side, turned upright, drawn anew so that nothing
 * but the picture is left of the file it came from.
 */
public final class Photo {

    /** The longest side of a kept photo, in pixels. */
    public static final int LONGEST_SIDE = 800;

    /** The largest file that is looked at, in bytes. */
    public static final int LARGEST_FILE = 10 * 1024 * 1024;

    static final int MEGAPIXELS_MAX = 40;

    private static final Object ONE_AT_A_TIME = new Object();
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> PNG_PICTURE_CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final double QUALITY = 0.85;

    private final byte[] jpeg;
    private final String sha256;

    private Photo(byte[] jpeg) {
        this.jpeg = jpeg;
        this.sha256 = sha256Of(jpeg);
    }

    /**
     * Makes a photo of what somebody sent. The size is read from the head of the file and judged before a single pixel
     * is decoded.
     *
     * @param file a JPEG or PNG of at most 10 megabytes and 40 megapixels; anything else is refused with
     *     {@link UnusablePhoto}
     */
    static Photo from(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw UnusablePhoto.tooManyBytes(LARGEST_FILE / 1024 / 1024);
        }
        try {
            byte[] picture = isPng(file) ? withoutExtras(file) : file;
            int longest = longestSideOf(picture);
            synchronized (ONE_AT_A_TIME) {
                return new Photo(drawnAnew(picture, Math.min(longest, LONGEST_SIDE)));
            }
        } catch (UnusablePhoto refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The decoders answer a broken file with whatever exception they happen to fall over.
            throw UnusablePhoto.notAPicture();
        }
    }

    /** A photo that was kept before. */
    static Photo kept(byte[] jpeg) {
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

    private static int longestSideOf(byte[] picture) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
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
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MEGAPIXELS_MAX * 1_000_000L) {
                    throw UnusablePhoto.tooManyPixels(MEGAPIXELS_MAX);
                }
                return (int) Math.max(width, height);
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] drawnAnew(byte[] picture, int longestSide) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        Thumbnails.of(new ByteArrayInputStream(picture))
                .size(longestSide, longestSide)
                .useExifOrientation(true)
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

    private static String sha256Of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
