package app.beatwright;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The application: `java -jar beatwright.jar` serves.
@SpringBootApplication
public class Beatwright {

    public static void main(String[] arguments) {
        SpringApplication.run(Beatwright.class, arguments);
    }

    /// What everything asks for the time.
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
