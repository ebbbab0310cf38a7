package uk.sendplan.access.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in the database. docs/adr/0036 says why so. The beans that have a name are found by it, and offered to nobody else. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    /** What a session holds: who signed in, and what the next page says. Nothing else is made out of its bytes. */
    private static final ObjectInputFilter READABLE =
            ObjectInputFilter.Config.createFilter("maxdepth=20;maxarray=10000;maxbytes=200000;uk.sendplan.access.*;"
                    + "org.springframework.web.servlet.FlashMap;org.springframework.util.*;java.util.*;"
                    + "java.util.concurrent.*;java.lang.*;java.time.*;!*");

    /** Without it two requests that write the same thing to one session for the first time collide. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfPostgreSql() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** 216 random bits: as many as the table's column holds. */
    @Bean
    SessionIdGenerator sessionIds() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bits = new byte[27];
            random.nextBytes(bits);
            return Base64.getUrlEncoder().encodeToString(bits);
        };
    }

    /** As server.servlet.session.cookie says, in whatever the application runs. */
    @Bean
    CookieSerializer sessionCookie(ServerProperties server) {
        Cookie settings = server.getServlet().getSession().getCookie();
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(Objects.requireNonNull(settings.getName()));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite(Cookie.SameSite.LAX.attributeValue());
        if (settings.getSecure() != null) {
            cookie.setUseSecureCookie(settings.getSecure());
        }
        return cookie;
    }

    /** Without the scope that every other transaction sets: a session belongs to no area. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        TransactionTemplate own = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }

    @Bean(defaultCandidate = false)
    @SuppressWarnings("NullAway") // A converter may answer null; the checker does not read that of the library.
    ConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, (Converter<byte[], Object>) SessionConfiguration::read);
        return conversions;
    }

    /** Null for what another version wrote and this one cannot read: whoever had that session signs in again. */
    private static @Nullable Object read(byte[] written) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(written))) {
            in.setObjectInputFilter(READABLE);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
            LOG.warn("A session cannot be read, and ends: {}", unreadable.toString());
            return null;
        }
    }
}
