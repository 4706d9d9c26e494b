@echo off
rem Runs Maven with the JDK 25 that JAVA_HOME names. On Windows both have to be installed.
setlocal
cd /d "%~dp0"
findstr /b /c:"JAVA_VERSION=\"25" "%JAVA_HOME%\release" >nul 2>nul
if errorlevel 1 (
  echo mvnw: found no JDK 25; install one, as Temurin from adoptium.net, and set JAVA_HOME to it 1>&2
  exit /b 1
)
where mvn >nul 2>nul
if errorlevel 1 (
  echo mvnw: found no Maven; install Maven 3.8.6 or newer and put its bin folder on the PATH 1>&2
  exit /b 1
)
call mvn %*
