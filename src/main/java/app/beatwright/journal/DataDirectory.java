package app.beatwright.journal;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Where everything lies that an installation writes: an H2 file in `beatwright.data-dir`, unless
/// `spring.datasource.url` names another database.
@Configuration(proxyBeanMethods = false)
class DataDirectory {

    /// Old versions of pages are given up after a second, which is allowed because every commit is forced to
    /// disk; without it the file grows by megabytes an hour. The database is shut by us, at the right moment, not
    /// by a hook of its own.
    static final String SETTINGS = ";RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE";

    @Bean
    @Conditional(NoDatabaseNamed.class)
    Seal seal(@Value("${beatwright.data-dir}") Path directory) {
        return new Seal(directory, SETTINGS);
    }

    /// Whoever wants to connect breaks the seal first.
    @Bean
    @Conditional(NoDatabaseNamed.class)
    JdbcConnectionDetails fileInDataDirectory(Seal seal) {
        seal.open();
        return new InFile(seal.url());
    }

    private record InFile(String url) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "sa";
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    static final class NoDatabaseNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }
}
