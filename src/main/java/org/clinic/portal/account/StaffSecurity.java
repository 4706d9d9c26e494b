package org.clinic.portal.account;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

/** Who may come into the portal: the filter chain of {@code /staff}, and the pages that one sees before signing in. */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    /** Leads on to the start page of whoever is signed in. */
    static final String START = "/staff/";

    private static final String SCRIPTS = "/staff/VAADIN/build/**";

    private static final String SIGN_OUT = "/staff/logout";

    /** What Vaadin's client needs, and nothing from elsewhere. It does without unsafe-eval from Vaadin 25.4 on. */
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Scripts are the same for everybody and no page: they need no session, nor what restricts pages, forty times over. */
    @Bean
    @Order(2)
    SecurityFilterChain scripts(HttpSecurity http) {
        return http.securityMatcher(SCRIPTS)
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled()
                        .contentTypeOptions(Customizer.withDefaults())
                        .httpStrictTransportSecurity(Customizer.withDefaults())
                        .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'")))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain staff(
            HttpSecurity http,
            VaadinDefaultRequestCache requests,
            NavigationAccessControl navigation,
            SignInPage signIn,
            InvitePage invite,
            SetupPage setup,
            CurrentAccount current,
            SignInSessions sessions,
            SignInReasons reasons,
            AuditTrail audit) {
        requests.setDelegateRequestCache(askedFor());
        // Not through vaadin().loginView(…), which takes the protection against forged requests from the sign-in form.
        navigation.setLoginView(SignInPage.PATH);
        Map<String, LastingForm> forms =
                Map.of(SignInPage.PATH, signIn, InvitePage.PATH, invite, SetupPage.PATH, setup);
        var outcome = new SignInOutcome(requests, audit, sessions);

        return http.securityMatcher("/staff/**")
                .authorizeHttpRequests(paths -> paths.requestMatchers(SignInPage.PATH, InvitePage.PATH, SetupPage.PATH)
                        .permitAll())
                // An address that is no view's is answered by the view that says so, not by a refusal.
                .with(
                        vaadin(),
                        portal ->
                                portal.anyRequest(AuthorizedUrl::authenticated).logoutSuccessHandler(outcome))
                .csrf(csrf -> csrf.ignoringRequestMatchers(new OwnForms(forms.keySet())))
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .usernameParameter(SignInPage.EMAIL)
                        .passwordParameter(SignInPage.PASSWORD)
                        .successHandler(outcome)
                        .failureHandler((AuthenticationFailureHandler) outcome))
                .logout(logout -> logout.logoutUrl(SIGN_OUT).addLogoutHandler(outcome))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new SignInEntry(reasons))
                        .accessDeniedHandler(refusals(forms)))
                .headers(StaffSecurity::restrictBrowser)
                .addFilterAfter(new AccountSessionFilter(current, sessions), SecurityContextHolderFilter.class)
                .addFilterBefore(new RequestsOfNobody(current, reasons, forms.keySet()), CsrfFilter.class)
                .addFilterBefore(new SocketOrigin(), CsrfFilter.class)
                .addFilterAfter(new StartPageFilter(current), AuthorizationFilter.class)
                .build();
    }

    /** Remembers the address asked for, and leads back to exactly that, without a parameter of its own. */
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache askedFor() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** A form whose session ended while it was open comes back as it was typed; anything else is refused. */
    private static AccessDeniedHandler refusals(Map<String, LastingForm> forms) {
        var otherwise = new AccessDeniedHandlerImpl();
        return (request, response, refusal) -> {
            var form = forms.get(request.getRequestURI());
            if (!(refusal instanceof CsrfException)) {
                otherwise.handle(request, response, refusal);
            } else if (form != null) {
                form.showAgain(request, response);
            } else if (request.getRequestURI().equals(SIGN_OUT)) {
                response.sendRedirect(SignInPage.PATH);
            } else {
                otherwise.handle(request, response, refusal);
            }
        };
    }

    private static void restrictBrowser(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    // Exact addresses win over Vaadin's servlet, which has the rest of /staff.

    @Bean
    ServletRegistrationBean<HttpServlet> signInServlet(SignInPage page) {
        return new ServletRegistrationBean<>(page, SignInPage.PATH);
    }

    @Bean
    ServletRegistrationBean<HttpServlet> inviteServlet(InvitePage page) {
        return new ServletRegistrationBean<>(page, InvitePage.PATH);
    }

    @Bean
    ServletRegistrationBean<HttpServlet> setupServlet(SetupPage page) {
        return new ServletRegistrationBean<>(page, SetupPage.PATH);
    }
}
