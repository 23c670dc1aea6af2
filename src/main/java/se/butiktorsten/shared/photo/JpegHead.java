package se.butiktorsten.shared.photo;

import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * What a JPEG says of itself before its first pixel; of any other file nothing special.
 *
 * @param orientation how the camera was held
 * @param isProgressive whether the whole picture comes again and again, finer each time
 */
record JpegHead(Orientation orientation, boolean isProgressive) {

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** Walks over the segments until the frame begins; a head that breaks off says nothing more. */
    static JpegHead of(byte[] file) {
        Orientation orientation = Orientation.TOP_LEFT;
        int at = file.length > 1 && byteAt(file, 0) == 0xFF && byteAt(file, 1) == 0xD8 ? 2 : file.length;
        while (at + 4 <= file.length && byteAt(file, at) == 0xFF) {
            int marker = byteAt(file, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = byteAt(file, at + 2) << 8 | byteAt(file, at + 3);
            int end = Math.min(file.length, at + 2 + length);
            if (marker == 0xE1 && isExif(file, at + 4, end)) {
                orientation = orientationIn(Arrays.copyOfRange(file, at + 4, end));
            } else if (isFrame(marker)) {
                return new JpegHead(orientation, isProgressive(marker));
            } else if (marker == 0xDA || length < 2) {
                break;
            }
            at = end;
        }
        return new JpegHead(orientation, false);
    }

    private static int byteAt(byte[] file, int at) {
        return file[at] & 0xFF;
    }

    private static boolean isExif(byte[] file, int from, int to) {
        return to - from > EXIF.length && Arrays.equals(file, from, from + EXIF.length, EXIF, 0, EXIF.length);
    }

    /** SOF0 to SOF15, which share their numbers with DHT, JPG and DAC. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isProgressive(int marker) {
        return marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
    }

    /** A block that cannot be read leaves the picture as it lies. */
    private static Orientation orientationIn(byte[] exif) {
        try {
            Orientation found = ExifUtils.getOrientationFromExif(exif);
            return found == null ? Orientation.TOP_LEFT : found;
        } catch (RuntimeException unreadable) {
            return Orientation.TOP_LEFT;
        }
    }
}
