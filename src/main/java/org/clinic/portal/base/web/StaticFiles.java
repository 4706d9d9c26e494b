package org.clinic.portal.base.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.CharacterEncodingFilter;

/** Has stylesheets say in which charset they are, or a browser would guess. */
@Configuration(proxyBeanMethods = false)
class StaticFiles {

    @Bean
    FilterRegistrationBean<CharacterEncodingFilter> charsetOfStylesheets() {
        var filter = new FilterRegistrationBean<>(new CharacterEncodingFilter("UTF-8", false, true));
        filter.addUrlPatterns("/styles/*", "/aura/*");
        return filter;
    }
}
