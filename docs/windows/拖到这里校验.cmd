@echo off
rem Drag received files, folders or .zip archives onto this file: a report for the browser and annotated copies are made beside it.
chcp 65001 >nul
setlocal DisableDelayedExpansion
title 绩标

if "%~1"=="" (
  echo 把收到的文件、文件夹或 .zip 压缩包拖到本文件的图标上。
  pause
  exit /b 2
)

where node >nul 2>nul
if errorlevel 1 (
  echo 没有找到 Node.js。安装 Node.js 20.19 以上版本后再试；不能联网的电脑，见审核指南“没有网络的电脑”。
  pause
  exit /b 2
)

rem A copy of the program beside this file is used first: that way nothing is fetched from the network.
set "PROGRAM=%~dp0jibiao\bundle\main.js"
set "REPORT=%~dp0校验报告.html"
set "COPIES=%~dp0批注副本"

set ARGUMENTS=
:collect
if "%~1"=="" goto run
set ARGUMENTS=%ARGUMENTS% "%~1"
shift
goto collect

:run
if exist "%PROGRAM%" (
  node "%PROGRAM%" check %ARGUMENTS% --format html --out "%REPORT%" --force
) else (
  call npx --yes jibiao check %ARGUMENTS% --format html --out "%REPORT%" --force
)
if not exist "%REPORT%" (
  pause
  exit /b 2
)
if exist "%PROGRAM%" (
  node "%PROGRAM%" annotate %ARGUMENTS% --out "%COPIES%" --force
) else (
  call npx --yes jibiao annotate %ARGUMENTS% --out "%COPIES%" --force
)
start "" "%REPORT%"
echo.
echo 校验报告：%REPORT%
echo 批注副本：%COPIES%
pause
