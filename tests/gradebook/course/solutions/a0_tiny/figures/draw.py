print("this script draws the figure of the tiny assignment")
