@echo off
rem mvnw for Windows: runs Maven on this project, the installed one when it is 3.8 or newer, otherwise the distribution
rem pinned in .mvn\maven.properties, fetched once into %USERPROFILE%\.m2\wrapper and checked against its SHA-512.
rem It fetches with the curl, tar and certutil that Windows 10 and newer have.
rem
rem   JAVA_HOME        the JDK to use, 17 or newer; when unset, the java on the PATH
rem   MVNW_ARCHIVE     where to fetch from instead of https://archive.apache.org/dist (the checksum stays)
rem   MAVEN_USER_HOME  where to keep it instead of %USERPROFILE%\.m2

setlocal EnableExtensions DisableDelayedExpansion
for %%n in (JAVA MAJOR MVN INSTALLED VERSION SHA512 ACTUAL) do set "MVNW_%%n="
rem what programs say goes through a file: quotes around a path inside for /f are a riddle of their own
set "MVNW_SAID=%TEMP%\mvnw-%RANDOM%%RANDOM%.txt"

rem -- a JDK ----------------------------------------------------------------------------------------
if defined JAVA_HOME goto java_home
for %%i in (java.exe) do set "MVNW_JAVA=%%~$PATH:i"
if defined MVNW_JAVA goto java_version
echo mvnw: no Java found: install a JDK 17 or newer, or set JAVA_HOME.>&2
exit /b 1

:java_home
set "MVNW_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%MVNW_JAVA%" goto java_version
echo mvnw: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it.>&2
exit /b 1

:java_version
"%MVNW_JAVA%" -version >"%MVNW_SAID%" 2>&1
for /f "usebackq tokens=2,3" %%a in ("%MVNW_SAID%") do if "%%a"=="version" set "MVNW_VERSION=%%~b"
del "%MVNW_SAID%"
rem 17.0.1 is Java 17, and in the old way of counting 1.8.0_302 is Java 8
for /f "tokens=1,2 delims=.-+_" %%a in ("%MVNW_VERSION%") do (
  set "MVNW_MAJOR=%%a"
  if "%%a"=="1" set "MVNW_MAJOR=%%b"
)
if defined MVNW_MAJOR goto java_new_enough
echo mvnw: cannot tell the version of "%MVNW_JAVA%".>&2
exit /b 1

:java_new_enough
if %MVNW_MAJOR% GEQ 17 goto compiler
echo mvnw: Java %MVNW_MAJOR% is too old: JDK 17 or newer is needed.>&2
exit /b 1

:compiler
if not defined JAVA_HOME goto compiler_on_path
if exist "%JAVA_HOME%\bin\javac.exe" goto installed
goto no_compiler
:compiler_on_path
for %%i in (javac.exe) do if not "%%~$PATH:i"=="" goto installed
:no_compiler
echo mvnw: Java %MVNW_MAJOR% has no compiler: a JDK is needed, a JRE is not enough.>&2
exit /b 1

rem -- an installed Maven ---------------------------------------------------------------------------
:installed
for %%i in (mvn.cmd) do set "MVNW_MVN=%%~$PATH:i"
if not defined MVNW_MVN goto pinned
call "%MVNW_MVN%" --version >"%MVNW_SAID%" 2>nul
for /f "usebackq tokens=2,3" %%a in ("%MVNW_SAID%") do if "%%a"=="Maven" set "MVNW_INSTALLED=%%b"
del "%MVNW_SAID%"
for /f "tokens=1,2 delims=." %%a in ("%MVNW_INSTALLED%") do (
  if %%a GTR 3 goto run
  if %%a EQU 3 if %%b GEQ 8 goto run
)

rem -- the pinned one -------------------------------------------------------------------------------
:pinned
for /f "usebackq eol=# tokens=1,2 delims==" %%a in ("%~dp0.mvn\maven.properties") do set "MVNW_%%a=%%b"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
if not defined MVNW_ARCHIVE set "MVNW_ARCHIVE=https://archive.apache.org/dist"
set "MVNW_WRAPPER=%MAVEN_USER_HOME%\wrapper"
set "MVNW_MVN=%MVNW_WRAPPER%\apache-maven-%MVNW_VERSION%\bin\mvn.cmd"
if exist "%MVNW_MVN%" goto run

set "MVNW_URL=%MVNW_ARCHIVE%/maven/maven-3/%MVNW_VERSION%/binaries/apache-maven-%MVNW_VERSION%-bin.tar.gz"
set "MVNW_UNFINISHED=%MVNW_WRAPPER%\unfinished.%RANDOM%%RANDOM%"
md "%MVNW_UNFINISHED%"
if not exist "%MVNW_UNFINISHED%" exit /b 1
rem inside the directory no name has a drive's colon, which some tar takes for a host
pushd "%MVNW_UNFINISHED%"
echo mvnw: fetching Maven %MVNW_VERSION% from %MVNW_URL%>&2
curl --fail --silent --show-error --location --output maven.tar.gz "%MVNW_URL%"
if errorlevel 1 set "MVNW_PROBLEM=cannot fetch %MVNW_URL%; install Maven 3.8 or newer instead." & goto refuse
certutil -hashfile maven.tar.gz SHA512 >sha512.txt
for /f "usebackq skip=1 delims=" %%h in ("sha512.txt") do if not defined MVNW_ACTUAL set "MVNW_ACTUAL=%%h"
if not defined MVNW_ACTUAL set "MVNW_PROBLEM=no certutil found to check the download with." & goto refuse
set "MVNW_ACTUAL=%MVNW_ACTUAL: =%"
if /i "%MVNW_ACTUAL%"=="%MVNW_SHA512%" goto unpack
set "MVNW_PROBLEM=the SHA-512 of %MVNW_URL% is %MVNW_ACTUAL%, not the pinned one: refused."
goto refuse

:unpack
tar -xzf maven.tar.gz
if errorlevel 1 set "MVNW_PROBLEM=cannot unpack %MVNW_URL%." & goto refuse
popd
rem fails when another mvnw was quicker, which is as good
move "%MVNW_UNFINISHED%\apache-maven-%MVNW_VERSION%" "%MVNW_WRAPPER%" >nul 2>nul
rd /s /q "%MVNW_UNFINISHED%"
if exist "%MVNW_MVN%" goto run
echo mvnw: cannot keep Maven in "%MVNW_WRAPPER%".>&2
exit /b 1

:refuse
popd
rd /s /q "%MVNW_UNFINISHED%"
echo mvnw: %MVNW_PROBLEM%>&2
exit /b 1

:run
rem only what running needs: Maven would fetch and compile the tests as well
set "MVNW_MORE="
if "%~1"=="spring-boot:run" set "MVNW_MORE=-Pquick -Drun-only"
"%MVNW_MVN%" %MVNW_MORE% %*
