package se.butiktorsten.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as it is told to, for what a real one says only in a bad hour. */
public final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final AtomicInteger conversations = new AtomicInteger();

    /** @param answers by command: {@code RCPT}, {@code MAIL}, {@code DATA}, {@code .} for the end of the letter */
    public ScriptedSmtp(Map<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listening = new Thread(this::listen, "scripted-smtp");
        listening.setDaemon(true);
        listening.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How often somebody has called. */
    public int conversations() {
        return conversations.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                conversations.incrementAndGet();
                talk(caller);
            } catch (IOException e) {
                // The caller has hung up, or the test is over.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.ISO_8859_1);
        out.print("220 scripted\r\n");
        out.flush();
        boolean inLetter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (inLetter && !line.equals(".")) {
                continue;
            }
            String command = line.split(" ")[0].toUpperCase(Locale.ROOT);
            String usual = command.equals("EHLO") ? "250-scripted\r\n250 AUTH PLAIN LOGIN" : "250 ok";
            String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : usual);
            inLetter = answer.startsWith("354");
            out.print(answer + "\r\n");
            out.flush();
            if (command.equals("QUIT")) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
