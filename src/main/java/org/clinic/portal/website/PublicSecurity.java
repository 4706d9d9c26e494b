package org.clinic.portal.website;

import jakarta.servlet.DispatcherType;
import org.clinic.portal.website.serving.PublicHeaders;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

/** Everything outside the portal: no session, no cookie, and only the addresses that are known. */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {

    private static final String[] PAGES = {
        "/",
        "/topics",
        "/topics/**",
        "/preview/*",
        "/calendar/*",
        ReceivedAddress.PATH,
        SenderController.ADD,
        SenderController.WITHDRAW,
        "/search",
        "/robots.txt",
        "/favicon.ico",
        "/apple-touch-icon.png",
        "/sitemap.xml",
        "/changes.atom",
        "/.well-known/security.txt",
        "/livez",
        "/readyz"
    };

    /** The stylesheets that the portal's pages load from outside the portal's own addresses. */
    private static final String[] STYLES = {"/assets/**", "/styles/**", "/aura/**"};

    /** Addresses that are not known, and the management endpoints among them, do not exist as far as anybody can see. */
    @Bean
    @Order(1)
    SecurityFilterChain website(HttpSecurity http) {
        return http.securityMatcher(new NegatedRequestMatcher(pathPattern("/staff/**")))
                .authorizeHttpRequests(addresses -> addresses
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PAGES)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, STYLES)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, STYLES)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, refusal) -> response.sendError(HttpStatus.NOT_FOUND.value())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Exact addresses win over the portal's servlet, which has the rest of /staff, as far as its chain lets through. */
    @Bean
    ServletRegistrationBean<PreviewServlet> previewAddress(PreviewServlet preview) {
        return new ServletRegistrationBean<>(preview, PreviewServlet.PATH);
    }

    @Bean
    ServletRegistrationBean<SiteServlet> siteAddress(SiteServlet site) {
        return new ServletRegistrationBean<>(site, SiteServlet.PATH);
    }

    @Bean
    ServletRegistrationBean<ClinicPreviewServlet> clinicPreviewAddress(ClinicPreviewServlet preview) {
        return new ServletRegistrationBean<>(preview, ClinicPreviewServlet.PATH);
    }

    /** Before Spring Security, so that what its firewall refuses is answered with the same headers. */
    @Bean
    FilterRegistrationBean<PublicHeaders> publicHeaders() {
        var registration = new FilterRegistrationBean<>(new PublicHeaders());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }
}
