package app.beatwright.room;

import static java.util.Objects.requireNonNull;

import app.beatwright.QuickPasswords;
import app.beatwright.account.Account;
import app.beatwright.account.Accounts;
import app.beatwright.account.SignUp;
import app.beatwright.account.SignedIn;
import app.beatwright.inbox.Inbox;
import app.beatwright.journal.Journal;
import app.beatwright.review.Threads;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Accounts and rooms as they are installed, with a real database and without any page: started, asked, stopped.
public final class Installation implements AutoCloseable {

    static final String PASSWORD = "a long enough password";

    private final ConfigurableApplicationContext context;

    private Installation(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// In an H2 file below this directory, as it is by default.
    public static Installation in(Path directory, String... more) {
        return start(WebApplicationType.NONE, with(more, "beatwright.data-dir=" + directory));
    }

    public static Installation at(String url, String... more) {
        return start(WebApplicationType.NONE, with(more, "spring.datasource.url=" + url));
    }

    /// With `/sync` open on a free port, for whoever gives their address and password.
    public static Installation serving(Path directory) {
        return start(WebApplicationType.SERVLET, "beatwright.data-dir=" + directory, "server.port=0");
    }

    /// The same on another database.
    public static Installation servingAt(String url) {
        return start(WebApplicationType.SERVLET, "spring.datasource.url=" + url, "server.port=0");
    }

    private static String[] with(String[] more, String first) {
        var all = new ArrayList<>(List.of(more));
        all.add(first);
        return all.toArray(String[]::new);
    }

    private static Installation start(WebApplicationType web, String... properties) {
        return new Installation(new SpringApplicationBuilder(Plan.class)
                .web(web)
                .run(Stream.concat(Stream.of("spring.main.banner-mode=off"), Stream.of(properties))
                        .map(property -> "--" + property)
                        .toArray(String[]::new)));
    }

    /// The same as a process of its own, for [app.beatwright.Installation] to start and to kill.
    public static void main(String[] settings) {
        new SpringApplicationBuilder(Plan.class).run(settings);
    }

    /// What it says of its database.
    public Health disk() {
        return requireNonNull(context.getBean("onDisk", HealthIndicator.class).health());
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// Made anew, as it is in another process.
    public Object another(Class<?> type) {
        return context.getAutowireCapableBeanFactory().createBean(type);
    }

    public Account signUp(String name) {
        var address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        return switch (get(Accounts.class).signUp(name, address, PASSWORD)) {
            case SignUp.Welcome(Account account) -> account;
            case SignUp.Refused(String _, String sentence) -> throw new AssertionError(sentence);
        };
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @ComponentScan(basePackageClasses = {SignedIn.class, Journal.class, Room.class, Threads.class, Inbox.class})
    @EntityScan(basePackageClasses = {SignedIn.class, Journal.class, Room.class, Threads.class, Inbox.class})
    @EnableJpaRepositories(basePackageClasses = {SignedIn.class, Journal.class, Room.class, Threads.class, Inbox.class})
    @Import(QuickPasswords.class)
    static class Plan {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        /// The doors of the house stand in `ui`; this is the least that says who somebody is.
        @Bean
        @ConditionalOnWebApplication
        SecurityFilterChain byPassword(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .httpBasic(Customizer.withDefaults())
                    .build();
        }
    }
}
