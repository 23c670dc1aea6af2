package se.butiktorsten.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Hands one letter to the mail server. What the server says is read for its number only: its words may repeat the
 * address.
 */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());
    private static final String UTF8 = StandardCharsets.UTF_8.name();
    private static final int FOR_GOOD = 5;

    /** The commands that carry the letter itself; the others speak of log-in and sender. */
    private static final Set<String> LETTER = Set.of("DATA", ".");

    @Inject
    MailSettings settings;

    @Inject
    Clock clock;

    /** Sends it; answers why not, or null when the server has taken it. */
    @Nullable
    Trouble send(LetterInHand letter) {
        Session session = Session.getInstance(settings.session());
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.logsIn() ? settings.user() : null,
                    settings.logsIn() ? settings.password() : null);
            return send(letter, message(letter, session), transport);
        } catch (AuthenticationFailedException e) {
            return told(letter, Trouble.LOG_IN, e);
        } catch (MessagingException e) {
            return told(letter, Trouble.NO_SERVER, e);
        }
    }

    private static @Nullable Trouble send(LetterInHand letter, MimeMessage message, Transport transport)
            throws MessagingException {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return null;
        } catch (SMTPSendFailedException e) {
            return told(letter, trouble(e), e);
        } catch (SendFailedException e) {
            return told(letter, trouble(e), e);
        }
    }

    private static Trouble trouble(SMTPSendFailedException no) {
        boolean isForGood = no.getReturnCode() / 100 == FOR_GOOD;
        if (isForGood && LETTER.contains(no.getCommand())) {
            return Trouble.CONTENT;
        }
        return isForGood && no.getCommand().startsWith("MAIL") ? Trouble.SENDER : trouble((SendFailedException) no);
    }

    /** Jakarta Mail calls an address invalid when it was refused for good, but for a mailbox that is full. */
    private static Trouble trouble(SendFailedException no) {
        return no.getInvalidAddresses() != null && no.getInvalidAddresses().length > 0
                ? Trouble.RECIPIENT
                : Trouble.LATER;
    }

    private static Trouble told(LetterInHand letter, Trouble trouble, MessagingException no) {
        String what = no instanceof SMTPSendFailedException answered
                ? Integer.toString(answered.getReturnCode())
                : no.getClass().getSimpleName();
        LOG.warning(() -> "Letter " + letter.id() + ", try " + letter.tryNumber() + ": " + trouble + " (" + what + ")");
        return trouble;
    }

    private MimeMessage message(LetterInHand letter, Session session) throws MessagingException {
        InternetAddress from = settings.sender().orElseThrow();
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                // The same at every try, so that a letter that arrives twice is known as one.
                String domain = from.getAddress().substring(from.getAddress().indexOf('@'));
                setHeader("Message-ID", "<" + letter.id() + domain + ">");
            }
        };
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), UTF8);
        message.setSentDate(Date.from(clock.instant()));
        // Out-of-office answers are for people.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.html() == null) {
            message.setText(letter.text(), UTF8);
        } else {
            MimeMultipart both = new MimeMultipart("alternative");
            both.addBodyPart(part(letter.text(), "plain"));
            both.addBodyPart(part(letter.html(), "html"));
            message.setContent(both);
        }
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF8, kind);
        return part;
    }
}
