using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Helpnet.Frontend.Accounts;

/// <summary>Where tries come from: a hash of the address, for IPv6 of the 64 bits that one household has.</summary>
internal static class Network
{
    public static string Of(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily is AddressFamily.InterNetworkV6) bytes = bytes[..8];
        return Convert.ToHexStringLower(SHA256.HashData([.. "helpnet/network/"u8, .. bytes]));
    }
}
