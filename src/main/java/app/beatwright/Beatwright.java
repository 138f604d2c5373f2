package app.beatwright;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application: `java -jar beatwright.jar` serves.
@SpringBootApplication
public class Beatwright {

    public static void main(String[] arguments) {
        SpringApplication.run(Beatwright.class, arguments);
    }
}
