namespace nanoFramework.Runtime.Native;

public class Power
{
    public extern Power();
    public static extern void RebootDevice(int exeConstraintTimeout, RebootOption rebootOption = 0);
    public static extern void RebootDevice(RebootOption rebootOption = 0);
}
