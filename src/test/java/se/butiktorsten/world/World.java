package se.butiktorsten.world;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.butiktorsten.identity.Actor;
import se.butiktorsten.identity.Role;
import se.butiktorsten.shared.Workshop;
import se.butiktorsten.shared.db.ConfiguredDataSource;
import se.butiktorsten.shared.db.Schema;

/**
 * A small world for door tests: the real doors and keepers, the real schema on an in-memory Derby, no container. A call
 * that would be a transaction in the application is wrapped in {@link #in}; the clock stands still until it is moved.
 */
public final class World {

    public static final Actor KARIN = staff("karin", Role.ACTIVITY_LEADER);
    public static final Actor SARA = staff("sara", Role.SHOP_STAFF);
    public static final Actor FELIX = staff("felix", Role.FINANCE);
    public static final Actor CECILIA = staff("cecilia", Role.COORDINATOR);
    public static final Actor ADAM = staff("adam", Role.ADMIN);

    private static final Instant BEGINNING = Instant.parse("2026-11-20T09:00:00Z"); // a Friday

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static World shared;

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final Map<Class<?>, Object> beans = new HashMap<>();
    private Instant now = BEGINNING;

    private World() {
        this(
                "jdbc:derby:memory:world" + DATABASES.incrementAndGet() + ";create=true",
                "org.apache.derby.iapi.jdbc.AutoloadedDriver",
                "torsten");
    }

    private World(String url, String driver, String user) {
        ConfiguredDataSource dataSource = new ConfiguredDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(user);
        Schema.bringUpToDate(dataSource, url);
        factory = Persistence.createEntityManagerFactory(
                "torsten",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.jdbc.url",
                        url,
                        "jakarta.persistence.jdbc.driver",
                        driver,
                        "jakarta.persistence.jdbc.user",
                        user,
                        "jakarta.persistence.jdbc.password",
                        user,
                        "eclipselink.weaving",
                        "false",
                        "eclipselink.logging.level",
                        "WARNING"));
    }

    /** The world that tests share: quick, but others have been here. Its clock is put back to when each world begins. */
    public static synchronized World shared() {
        if (shared == null) {
            shared = new World();
        }
        shared.now = BEGINNING;
        return shared;
    }

    /** A world of one's own, empty; costs a second or two. */
    public static World fresh() {
        return new World();
    }

    /** The same in a database of Derby's on disk, made if it is not there. */
    public static World onDerby(String url) {
        return new World(url, "org.apache.derby.iapi.jdbc.AutoloadedDriver", "torsten");
    }

    /** The same in an empty database of a PostgreSQL server. */
    public static World on(String postgresUrl) {
        return new World(postgresUrl, "org.postgresql.Driver", "postgres");
    }

    private static Actor staff(String login, Role role) {
        return new Actor(login, java.util.Set.of(role))
                .leading(role == Role.ACTIVITY_LEADER ? java.util.EnumSet.allOf(Workshop.class) : java.util.Set.of());
    }

    /** Runs the work in one transaction, as the container does around a door; a refusal rolls it back. */
    public <T> T in(Callable<T> work) {
        EntityManager em = factory.createEntityManager();
        current.set(em);
        try {
            em.getTransaction().begin();
            T result = work.call();
            em.getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            current.remove();
            em.close();
        }
    }

    /** The same for work without an answer. */
    public void does(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    /** The door (or keeper) of this type, with everything it needs injected. One of each, without interceptors. */
    public <T> T the(Class<T> type) {
        Object known = beans.get(type);
        if (known == null) {
            known = make(type);
        }
        return type.cast(known);
    }

    private Object make(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            beans.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(PersistenceContext.class)) {
                    set(bean, field, entityManager());
                } else if (field.isAnnotationPresent(Inject.class)
                        && !field.isAnnotationPresent(ConfigProperty.class)) {
                    set(bean, field, field.getType() == Clock.class ? clock() : the(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type, e);
        }
    }

    private static void set(Object bean, Field field, Object value) throws IllegalAccessException {
        field.setAccessible(true);
        field.set(bean, value);
    }

    /** The entity manager of the running transaction, as the container's proxy gives it. */
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                World.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    EntityManager em = current.get();
                    if (em == null) {
                        throw new IllegalStateException("No transaction: wrap the call in world.in(…)");
                    }
                    try {
                        return method.invoke(em, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Moves the clock that the doors read. */
    public World at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public Instant now() {
        return now;
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
