package se.butiktorsten.shared.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.butiktorsten.shared.Fault;
import se.butiktorsten.shared.InvalidInput;

/** Finds out in what encoding a text was written, by looking at every byte of it. */
final class Encoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encoding() {}

    /** The text behind the bytes, without a byte order mark. */
    static Reader reader(Path path, Charset encoding) throws IOException {
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        BufferedReader text = new BufferedReader(new java.io.InputStreamReader(Files.newInputStream(path), decoder));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    /** Hears the bytes as they come in and knows at the end what they are. */
    static final class Listener {

        private static final int START = 4;

        private final byte[] start = new byte[START];
        private final CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer ignored = CharBuffer.allocate(1 << 12);
        private final ByteBuffer rest = ByteBuffer.allocate((1 << 16) + 8);

        private long bytes;
        private boolean hasZeros;
        private boolean hasControls;
        private boolean hasNonWindows;
        private boolean hasLetters;
        private boolean hasWideCharacters;
        private boolean hasFaults;

        void hear(byte[] buffer, int count) {
            for (int i = 0; i < count; i++) {
                if (bytes < START) {
                    start[(int) bytes] = buffer[i];
                }
                bytes++;
                look(buffer[i] & 0xFF);
            }
            rest.put(buffer, 0, count).flip();
            decode(false);
            rest.compact();
        }

        private void look(int one) {
            switch (one) {
                case 0 -> hasZeros = true;
                case '\t', '\n', '\r', '\f', ' ' -> {}
                case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> {
                    hasNonWindows = true;
                    hasLetters = true;
                }
                default -> {
                    hasControls |= one < ' ' || one == 0x7F;
                    hasLetters = true;
                }
            }
        }

        private void decode(boolean last) {
            while (true) {
                CoderResult result = utf8.decode(rest, ignored, last);
                for (int i = 0; i < ignored.position(); i++) {
                    char c = ignored.get(i);
                    hasWideCharacters |= c >= 0x80 && c != '\uFEFF';
                }
                ignored.clear();
                if (result.isError()) {
                    hasFaults = true;
                    rest.position(rest.position() + result.length());
                } else if (result.isUnderflow()) {
                    return;
                }
            }
        }

        void end() {
            rest.flip();
            decode(true);
        }

        /**
         * The encoding.
         *
         * @throws InvalidInput if it is no text, or text in an encoding that is not read
         */
        Charset encoding() {
            if (bytes == 0 || !hasLetters) {
                throw refusal("shared.fault.csv-empty");
            }
            if (startsWith(0xFF, 0xFE) && !startsWith(0xFF, 0xFE, 0, 0)) {
                return StandardCharsets.UTF_16LE;
            }
            if (startsWith(0xFE, 0xFF)) {
                return StandardCharsets.UTF_16BE;
            }
            if (startsWith('P', 'K', 3, 4) || startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
                throw refusal("shared.fault.csv-spreadsheet");
            }
            if (hasZeros || hasControls) {
                throw refusal("shared.fault.csv-not-text");
            }
            if (!hasFaults) {
                return StandardCharsets.UTF_8;
            }
            if (hasWideCharacters || startsWith(0xEF, 0xBB, 0xBF)) {
                throw refusal("shared.fault.csv-mixed-encodings");
            }
            if (hasNonWindows) {
                throw refusal("shared.fault.csv-not-text");
            }
            return WINDOWS;
        }

        private boolean startsWith(int... values) {
            if (bytes < values.length) {
                return false;
            }
            for (int i = 0; i < values.length; i++) {
                if ((start[i] & 0xFF) != values[i]) {
                    return false;
                }
            }
            return true;
        }

        private static InvalidInput refusal(String code) {
            return new InvalidInput(List.of(new Fault("file", code, Map.of())));
        }
    }
}
