namespace nanoFramework.TestFramework;

public static class OutputHelper
{
    public static extern void WriteLine(string message);
}
