package nl.verzuimregie.toegang;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How passwords are kept: slowly hashed, never as they are.
@Configuration(proxyBeanMethods = false)
class Wachtwoorden {

    @Bean
    PasswordEncoder wachtwoordhash() {
        return new BCryptPasswordEncoder();
    }
}
