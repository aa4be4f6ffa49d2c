namespace System.Net.NetworkInformation;

public class NetworkInterface
{
    protected extern NetworkInterface(int interfaceIndex);
    public extern NetworkInterfaceType NetworkInterfaceType { get; }
    public static extern NetworkInterface[] GetAllNetworkInterfaces();
    public static extern bool GetIsNetworkAvailable();
    public extern string IPv4Address { get; }
}
