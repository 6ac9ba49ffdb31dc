@echo off
rem Knead's launcher for Windows; it has not been tried there. Needs Java 17.
setlocal
set "home=%~dp0"
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (set "java=java")
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo knead: Java was not found. Install Java 17, and set JAVA_HOME if it is not in PATH. 1>&2
  exit /b 1
)
rem The dot, since a backslash before a quotation mark would take its meaning away.
"%java%" "@%home%lib\java.options" "-Dknead.home=%home%." -jar "%home%knead.jar" %*
exit /b %errorlevel%
