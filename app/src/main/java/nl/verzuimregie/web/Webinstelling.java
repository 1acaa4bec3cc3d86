package nl.verzuimregie.web;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// How pages are handled: who asks, what for, in which language.
@Configuration(proxyBeanMethods = false)
class Webinstelling implements WebMvcConfigurer {

    private final Pagina pagina;

    Webinstelling(Pagina pagina) {
        this.pagina = pagina;
    }

    @Override
    public void addInterceptors(InterceptorRegistry register) {
        register.addInterceptor(pagina).excludePathPatterns("/css/**", "/js/**", "/error");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> alle) {
        alle.add(pagina);
    }

    /// Only these two folders: a handler for every address would look for each link of a page among the files.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry register) {
        for (String map : List.of("/css/", "/js/")) {
            register.addResourceHandler(map + "**").addResourceLocations("classpath:/static" + map)
                    .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic())
                    .resourceChain(true).addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }

    /// Addresses of style sheets carry a digest of their content, so a browser may keep them for a year.
    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }

    @Bean
    SecurityContextRepository inlogcontexten() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository formuliersleutels() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Taalkeuze();
    }
}
