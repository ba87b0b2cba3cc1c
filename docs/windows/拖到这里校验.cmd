@echo off
rem Drag received files, folders or .zip archives onto this file: a report for the browser and annotated copies are made beside it.
rem Up to the next line only ASCII may stand here: it is read in the code page of the machine.
chcp 65001 >nul
setlocal DisableDelayedExpansion
title 绩标

rem Taken here, before delayed expansion: a path may hold an exclamation mark.
set "PROGRAM=%~dp0jibiao\bundle\main.js"
set "REPORT=%~dp0校验报告.html"
set "COPIES=%~dp0批注副本"
set "NODE="
for %%N in (node.exe) do set "NODE=%%~$PATH:N"
for %%N in (node.exe) do set "NPX=%%~dp$PATH:Nnode_modules\npm\bin\npx-cli.js"
set DROPPED=%*
setlocal EnableDelayedExpansion

rem Explorer quotes only paths with spaces, so that the first argument would end at a comma, "=" or "&". The command line has
rem them whole: cmd.exe /c ""this file" paths". "exit" at the end keeps what follows an "&" from being run.
set "LINE=!cmdcmdline!"
set "FORM=!LINE:*/c ""=!"
set "REST=!FORM:*.cmd" =!"
rem Compared without quotes, which would end the comparison.
set "L=!LINE:"=!"
set "F=!FORM:"=!"
set "R=!REST:"=!"
set "DRAGGED="
rem With nothing behind the name it was opened by a double click, or called by another file that was: then what it was called with counts.
if not "!R!"=="" if not "!F!"=="!L!" if not "!R!"=="!F!" set "DRAGGED=yes"
if defined DRAGGED set "DROPPED=!REST:~0,-1!"

if not defined DROPPED (
  echo 把收到的文件、文件夹或 .zip 压缩包拖到本文件的图标上。文件很多时，拖它们所在的文件夹。
  pause
  if defined DRAGGED exit 2
  exit /b 2
)

if not defined NODE (
  echo 没有找到 Node.js。安装 Node.js 20.19 以上版本后再试；不能联网的电脑，见审核指南“没有网络的电脑”。
  pause
  if defined DRAGGED exit 2
  exit /b 2
)

rem The report of an earlier run is not to be taken for the one of this run.
if exist "!REPORT!" del "!REPORT!"
if exist "!REPORT!" (
  echo 上一次的校验报告删不掉，这个文件夹可能不让写。把本文件移到桌面上再试：!REPORT!
  pause
  if defined DRAGGED exit 2
  exit /b 2
)

rem A copy of the program beside this file is used first: that way nothing is fetched from the network.
if exist "!PROGRAM!" (
  "!NODE!" "!PROGRAM!" check !DROPPED! --format html --out "!REPORT!" --force
) else if exist "!NPX!" (
  "!NODE!" "!NPX!" --yes jibiao check !DROPPED! --format html --out "!REPORT!" --force
) else (
  call npx --yes jibiao check !DROPPED! --format html --out "!REPORT!" --force
)
if not exist "!REPORT!" (
  echo 没有得到校验报告，原因见上面。不能联网的电脑，见审核指南“没有网络的电脑”。
  pause
  if defined DRAGGED exit 2
  exit /b 2
)
if exist "!PROGRAM!" (
  "!NODE!" "!PROGRAM!" annotate !DROPPED! --out "!COPIES!" --force
) else if exist "!NPX!" (
  "!NODE!" "!NPX!" --yes jibiao annotate !DROPPED! --out "!COPIES!" --force
) else (
  call npx --yes jibiao annotate !DROPPED! --out "!COPIES!" --force
)
start "" "!REPORT!"
echo.
echo 校验报告：!REPORT!
echo 批注副本：!COPIES!
pause
if defined DRAGGED exit 0
exit /b 0
