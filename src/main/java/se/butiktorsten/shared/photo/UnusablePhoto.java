package se.butiktorsten.shared.photo;

import java.util.Map;
import se.butiktorsten.shared.Rejection;

/** The file is no photo that we can show: too large, of another kind, or broken. Answered with 422. */
public final class UnusablePhoto extends Rejection {

    private static final long serialVersionUID = 1L;

    private UnusablePhoto(String code, Map<String, Object> facts) {
        super(code, 422, facts);
    }

    static UnusablePhoto tooManyBytes(int megabytesMax) {
        return new UnusablePhoto("shared.photo-too-large", Map.of("max", megabytesMax));
    }

    static UnusablePhoto tooManyPixels(int megapixelsMax) {
        return new UnusablePhoto("shared.photo-too-many-pixels", Map.of("max", megapixelsMax));
    }

    static UnusablePhoto notAPicture() {
        return new UnusablePhoto("shared.photo-not-a-picture", Map.of());
    }
}
