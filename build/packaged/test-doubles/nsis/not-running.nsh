; TEST DOUBLE of the question whether the app is running: Wine's tasklist always says that it is.
!macro customCheckAppRunning
!macroend
