# The application's image: built from the sources, run on the newest long-term JDK by a user without rights.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
RUN ./mvnw -B -ntp -DskipTests package \
 && java -Djarmode=tools -jar target/send-plan-tracker.jar extract --destination extracted

FROM eclipse-temurin:25-jre
RUN useradd --system --home-dir /app --shell /usr/sbin/nologin sendplan && install -d -o sendplan -m 700 /audit
WORKDIR /app
COPY --from=build /build/extracted/ ./
USER sendplan
ENV SPRING_PROFILES_ACTIVE=production
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m", "-cp", "send-plan-tracker.jar", "uk.sendplan.platform.HealthCheck"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "send-plan-tracker.jar"]
