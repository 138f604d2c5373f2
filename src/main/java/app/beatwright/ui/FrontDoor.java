package app.beatwright.ui;

import app.beatwright.account.Accounts;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who comes in, and what every answer carries. What somebody may do inside is decided in `room`.
@Configuration(proxyBeanMethods = false)
class FrontDoor {

    @Bean
    Turnstile turnstile(Clock clock) {
        return new Turnstile(clock);
    }

    /// `/sync` has a door of its own (`room`), which says 401 without remembering the way: a refused socket must not
    /// begin
    /// a session, or it would take the place of the one in which another tab is just signing in.
    @Bean
    SecurityFilterChain doors(
            HttpSecurity http, UserDetailsService people, Accounts accounts, InstallationKey key, Turnstile turnstile) {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new Welcome(turnstile));
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/icon.svg", "/error", WhoIsHere.PATH, StopLetters.PATH + "*")
                .permitAll()
                .requestMatchers("/sync", "/bell")
                .permitAll());
        http.csrf(csrf -> csrf.ignoringRequestMatchers(StopLetters.PATH + "*"));
        http.rememberMe(remember -> remember.key(key.value()).rememberMeServices(new Remembered(people, key)));
        http.headers(headers -> FrontDoor.headers(headers).withObjectPostProcessor(eagerly()));
        http.addFilterBefore(new FirstAccountFirst(accounts), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new TurnstileFilter(turnstile), UsernamePasswordAuthenticationFilter.class);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/login", "/login").anyRequest(AuthorizedUrl::authenticated));
        return http.build();
    }

    /// Pages get a policy with their own nonce from [PageBeginning]; this is for everything else.
    private static HeadersConfigurer<HttpSecurity> headers(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.WITHOUT_SCRIPTS))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    /// Vaadin's pages are forwarded to, and a forwarded answer is closed before headers could be added to it.
    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }
}
