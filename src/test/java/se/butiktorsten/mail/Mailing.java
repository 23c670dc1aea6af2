package se.butiktorsten.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.butiktorsten.world.World;

/** A world with a mail server, and the postman whom the container would send out. */
public final class Mailing {

    private Mailing() {}

    /** Letters of this world go to a mail server here. */
    public static void to(World world, int port) {
        MailSettings settings = world.the(MailSettings.class);
        settings.host = "127.0.0.1";
        settings.port = port;
        settings.from = "Butik Örnen <butik@exempel.se>";
        settings.security = "none";
        settings.user = "-";
        settings.password = "-";
    }

    /** This world has no mail server. */
    public static void off(World world) {
        world.the(MailSettings.class).host = "-";
    }

    /** One round of a postman of his own. */
    public static void round(World world) {
        postman(world).round();
    }

    static Postman postman(World world) {
        Postman postman = new Postman();
        postman.settings = world.the(MailSettings.class);
        postman.delivery = world.the(Delivery.class);
        postman.outbox = new InTransactions(world);
        return postman;
    }

    /** The outbox as the container gives it: a transaction for each step. */
    private static final class InTransactions extends Outbox {

        private final World world;

        InTransactions(World world) {
            this.world = world;
            Outbox made = world.the(Outbox.class);
            clock = made.clock;
            letters = made.letters;
        }

        @Override
        List<UUID> due() {
            return world.in(super::due);
        }

        @Override
        Optional<LetterInHand> take(UUID id) {
            return world.in(() -> super.take(id));
        }

        @Override
        void note(LetterInHand hand, @Nullable Trouble trouble) {
            world.does(() -> super.note(hand, trouble));
        }
    }
}
